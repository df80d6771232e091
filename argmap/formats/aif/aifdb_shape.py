"""The JSON of AIFdb as typed records: its nodes, edges and tables.

The keys are those that AIFdb, OVA 3 and the modules of oAMF write (Lawrence et al. 2012); most may
be absent. A value is ``object`` where files disagree on its type or may be damaged: ids are numbers
in some and texts in others.
"""

from __future__ import annotations

from typing import TypedDict, TypeGuard

from argmap.values import is_mapping


class AifNode(TypedDict, total=False):
    """A node: a proposition (I), an application of a scheme (RA, CA, MA …) or a locution (L).

    Attributes:
        nodeID: Its id, a text or a number.
        text: The proposition, the words of a locution, or the name of the scheme.
        type: The kind of node.
        timestamp: When it was made.
        scheme: The scheme that it applies.
        schemeID: The number of that scheme in AIFdb.
    """

    nodeID: object
    text: object
    type: object
    timestamp: object
    scheme: object
    schemeID: object


class AifEdge(TypedDict, total=False):
    """An edge from one node to another.

    Attributes:
        edgeID: Its id.
        fromID: The id of the node it leads from.
        toID: The id of the node it leads to.
        formEdgeID: The edge of the scheme's form that it fills; AIFdb writes null.
    """

    edgeID: object
    fromID: object
    toID: object
    formEdgeID: object


class AifLocution(TypedDict, total=False):
    """A row of the table of locutions: who said the words of a node.

    Attributes:
        nodeID: The id of the node.
        personID: The id of the speaker.
        timestamp: When they were said.
        start: When they began, in a recording.
        end: When they ended.
        source: The recording or text.
    """

    nodeID: object
    personID: object
    timestamp: object
    start: object
    end: object
    source: object


class AifParticipant(TypedDict, total=False):
    """A row of the table of participants.

    Attributes:
        participantID: The id of the speaker.
        firstname: The first name, or all of the name.
        surname: The last name.
    """

    participantID: object
    firstname: object
    surname: object


class AifFulfillment(TypedDict, total=False):
    """A row of a table of fulfilments: the scheme or descriptor that a node fills.

    Attributes:
        nodeID: The id of the node.
        schemeID: The number of the scheme.
        descriptorID: The number of the descriptor.
        cqdescriptorID: The number of the descriptor of a critical question.
    """

    nodeID: object
    schemeID: object
    descriptorID: object
    cqdescriptorID: object


class AifTables(TypedDict, total=False):
    """A file of AIFdb, and the object ``AIF`` of xAIF.

    Attributes:
        nodes: The nodes.
        edges: The edges between them.
        locutions: Who said what.
        participants: The speakers.
        schemefulfillments: The schemes of nodes.
        descriptorfulfillments: The descriptors that nodes fill.
        cqdescriptorfulfillments: The critical questions that nodes put.
    """

    nodes: list[AifNode]
    edges: list[AifEdge]
    locutions: list[AifLocution]
    participants: list[AifParticipant]
    schemefulfillments: list[AifFulfillment]
    descriptorfulfillments: list[AifFulfillment]
    cqdescriptorfulfillments: list[AifFulfillment]


def is_locution(row: object) -> TypeGuard[AifLocution]:
    """Tell whether an entry of the table of locutions can be read as one.

    >>> is_locution({"nodeID": "1", "personID": "7"}), is_locution("1")
    (True, False)
    """
    return type(row) is dict or is_mapping(row)  # the first saves a call for each row of a file


def is_participant(row: object) -> TypeGuard[AifParticipant]:
    """Tell whether an entry of the table of participants can be read as one.

    >>> is_participant({"participantID": "7"}), is_participant(None)
    (True, False)
    """
    return is_mapping(row)
