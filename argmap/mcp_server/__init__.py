"""The tools of argmap for a language model, served by the Model Context Protocol over stdio.

Every tool is bounded in size and time, and every refusal reaches the model in its own words. The
packages that speak the protocol are imported when it is served.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

import argmap
from argmap.errors import ArgmapError, FormatError
from argmap.mcp_server.tools import About, Tools

if TYPE_CHECKING:
    from mcp.server import MCPServer

SECONDS = 20.0
"""The longest that a tool may take."""


def server(folder: Path | None = None) -> MCPServer:
    """Return the server with its tools.

    Args:
        folder: The folder whose files may be read; none opens no file.

    Raises:
        FormatError: The package that serves is not installed.
    """
    try:
        from mcp.server import MCPServer
    except ImportError as error:
        message = "the tool server needs the package mcp; run pip install 'argmap[mcp]'"
        raise FormatError(message) from error

    tools = Tools(folder, SECONDS)
    made = MCPServer(
        "argmap",
        title="argmap: argument maps tied to the words of their source",
        instructions=_INSTRUCTIONS,
        version=argmap.__version__,
        log_level="ERROR",
    )
    for tool in (
        tools.start_map,
        tools.check_map,
        tools.find_quote,
        tools.show_map,
        tools.evaluate_map,
        tools.compare_maps,
        tools.explain,
    ):
        made.tool()(_bound(tool))
    made.tool(structured_output=False)(_bound(tools.render_map))
    return made


def serve(folder: Path | None = None) -> None:
    """Serve over the standard input and output until the client closes them.

    Raises:
        FormatError: The package that serves is not installed.
    """
    from argmap.drafts.review import review

    made = server(folder)
    # First checks load readers and the tables of the guard, before anybody waits for them.
    for draft in _FIRST_DRAFTS:
        review(draft, sources="It may rain. So it is.")
    made.run("stdio")


_FIRST_DRAFTS = (
    '{"claims": [{"id": "a", "text": "It may rain.", "quotes": "It may rain."}]}',
    '{"argmap": 2, "elements": [{"kind": "claim", "id": "a", "text": "It rains."}]}',
    "[a]: It may rain.\n  + [b]: So it is.\n",
)

_INSTRUCTIONS = (
    "Maps of what a text argues. Write a draft (call explain with 'guide' for its form), send it "
    "to check_map with the text, repair what is told, and send it again until it is clean. argmap "
    "checks every quote against the text and writes no argument itself."
)


def _bound(tool: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """Return the tool, bounded in time, with its refusals in words that reach the client."""
    import anyio
    import anyio.to_thread
    from mcp.server.mcpserver import Image
    from mcp.server.mcpserver.exceptions import ToolError

    async def bounded_call(**options: object) -> object:
        try:
            with anyio.fail_after(SECONDS):
                call = functools.partial(tool, **options)
                answer = await anyio.to_thread.run_sync(call, abandon_on_cancel=True)
        except ArgmapError as error:
            raise ToolError(str(error)) from error
        except TimeoutError as error:
            raise ToolError(f"it took longer than {SECONDS:g} seconds; ask for less") from error
        except RecursionError as error:
            raise ToolError("the text nests too deeply") from error
        return Image(data=answer, format="png") if isinstance(answer, bytes) else answer

    functools.update_wrapper(bounded_call, tool)
    signature = _signature(tool)
    setattr(bounded_call, "__signature__", signature)  # noqa: B010 - functions declare no such field
    types = {name: each.annotation for name, each in signature.parameters.items()}
    bounded_call.__annotations__ = {**types, "return": signature.return_annotation}
    return bounded_call


def _signature(tool: Callable[..., Any]) -> inspect.Signature:
    """Return the signature of a tool, its descriptions as the server's own fields."""
    from pydantic import Field

    hints = get_type_hints(tool, include_extras=True)
    signature = inspect.signature(tool)
    parameters: list[inspect.Parameter] = []
    for name, parameter in signature.parameters.items():
        hint = hints[name]
        if get_origin(hint) is Annotated:
            kind, *about = get_args(hint)
            fields = [Field(description=each.words) for each in about if isinstance(each, About)]
            hint = Annotated[(kind, *fields)]
        parameters.append(parameter.replace(annotation=hint))
    return signature.replace(parameters=parameters, return_annotation=hints["return"])
