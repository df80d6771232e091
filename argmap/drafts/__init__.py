"""From a text to a map: a first map of a document, and the review of what somebody drafted."""
