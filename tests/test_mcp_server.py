"""The tool server, over a real process: typed results, refusals in words, no file unasked."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

import argmap
from argmap import ArgumentMap, Claim, Counterpoint, Support

pytest.importorskip("mcp")

import anyio
from mcp import Client, StdioServerParameters

from tests.guide import BAD, GOOD, TEXT

pytestmark = pytest.mark.mcp

DEBATE = ArgumentMap.of(
    Claim("tax", "Carbon should be taxed."),
    Claim("dear", "A carbon tax makes fuel dear."),
    Claim("back", "The money goes back to the poor."),
    Counterpoint("dear", "tax"),
    Counterpoint("back", "dear"),
    title="Tax",
)


def talk(session: Callable[[Client], Awaitable[Any]], *options: str) -> Any:
    """Return what comes of a session with a server in a process of its own."""
    command = ["-X", "utf8", "-m", "argmap", "mcp", *options]
    root = str(Path(argmap.__file__).parent.parent)
    started = StdioServerParameters(
        command=sys.executable, args=command, env={"PYTHONPATH": root, "PATH": "/usr/bin:/bin"}
    )

    async def run() -> Any:
        async with Client(started, read_timeout_seconds=60) as client:
            return await session(client)

    return anyio.run(run)


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    """Return the structured result of a tool that succeeds."""
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    assert result.structured_content is not None
    return dict(result.structured_content)


def test_every_tool_says_what_it_takes_and_gives() -> None:
    """The names agreed on, each with a description and schemas of both sides."""

    async def session(client: Client) -> Any:
        listed = await client.list_tools()
        return listed.tools

    tools = {tool.name: tool for tool in talk(session)}
    assert set(tools) == {
        "start_map",
        "check_map",
        "find_quote",
        "show_map",
        "evaluate_map",
        "compare_maps",
        "render_map",
        "explain",
    }
    for name, tool in tools.items():
        assert tool.description, name
        assert tool.input_schema["properties"], name
        assert (tool.output_schema is not None) == (name != "render_map"), name


def test_the_tools_do_what_the_library_does() -> None:
    """A draft is checked against its text, a map shown, evaluated, compared, explained."""
    text = argmap.dumps(DEBATE, "json")

    async def session(client: Client) -> None:
        bad = await call(client, "check_map", map=BAD, source=TEXT, fix=["unknown-id"])
        assert not bad["clean"]
        told = {finding["code"]: finding for finding in bad["findings"]}
        assert told["unknown-id"]["pointer"] == "/relations/0/from/0"
        assert told["unknown-id"]["fix"]["certain"] is False
        assert told["unrecorded-force"]["place"]["sentence"] == 4
        assert '["small"]' in bad["fixed"]
        good = await call(client, "check_map", map=GOOD, source=TEXT)
        assert (good["clean"], good["claims"], good["fixed"]) == (True, 4, "")
        started = await call(client, "start_map", text=TEXT)
        assert (started["claims"], started["sentences"]) == (4, 4)
        assert argmap.loads(started["map"], "draft").claims
        found = await call(client, "find_quote", words="Empty buses", source=TEXT)
        assert (found["status"], found["sentence"]) == ("exact", 2)
        missing = await call(client, "find_quote", words="Empty buses cost nothing", source=TEXT)
        assert missing["status"] == "not-found"
        assert missing["nearest"]
        shown = await call(client, "show_map", map=text)
        assert "Carbon should be taxed." in shown["text"]
        standing = await call(client, "evaluate_map", map=text)
        assert {each["claim"]: each["standing"] for each in standing["claims"]} == {
            claim.id: str(argmap.evaluate(DEBATE)[claim.id].value) for claim in DEBATE.claims
        }
        same = await call(client, "compare_maps", left=text, right=text)
        assert same["equal"]
        why = await call(client, "explain", code="circular-support")
        assert why["severity"] == "error"
        guide = await call(client, "explain", code="guide")
        assert guide["why"].startswith("# Writing a map")

    talk(session)


@pytest.mark.engine
def test_a_map_is_drawn() -> None:
    """A map is drawn, as SVG in text, as PNG in an image."""
    text = argmap.dumps(DEBATE, "json")

    async def session(client: Client) -> Any:
        svg = await client.call_tool("render_map", {"map": text})
        png = await client.call_tool("render_map", {"map": text, "format": "png"})
        return svg, png

    svg, png = talk(session)
    assert "<svg" in svg.content[0].text
    assert png.content[0].mime_type == "image/png"


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("show_map", {"map": "[]"}, "notation"),
        ("show_map", {"map": '{"argmap": 2, "elements": [{"kind": "clam"}]}'}, "did you mean"),
        ("show_map", {"map": "Just a letter to the town about its many trams and buses."}, "prose"),
        ("evaluate_map", {"map": "[a]: Tax.", "semantics": "fair"}, "fair"),
        ("explain", {"code": "circular"}, "no check 'circular'"),
        ("start_map", {"text": ""}, "no text"),
        ("start_map", {"text": "no sentence here"}, "no sentence"),
        ("show_map", {"map": "/etc/passwd"}, "notation"),
        ("show_map", {"map": "[a]: Tax.", "format": "aml"}, "aml"),
        ("check_map", {"map": "x" * 2_000_001}, "2000000 characters"),
    ],
)
def test_a_refusal_reaches_the_client_in_its_own_words(
    tool: str, arguments: dict[str, Any], words: str
) -> None:
    """Whatever the library says is what the model reads."""

    async def session(client: Client) -> Any:
        return await client.call_tool(tool, arguments)

    result = talk(session)
    assert result.is_error
    assert words in result.content[0].text


def test_hostile_input_is_only_text() -> None:
    """It is checked and told, the server lives on, and nothing else is written to its output."""
    texts = [
        "\x00\x1b[31m",
        '{"claims": [' + "[" * 5_000,
        '{"claims": "' + "\\ud800" + '"}',
        json.dumps({"claims": [{"id": "\u202e", "text": "<script>", "quotes": [1e308]}]}),
        "===\nargmap: &a [*a]\n===\n[x]: y",
    ]

    async def session(client: Client) -> None:
        for text in texts:
            found = await call(client, "check_map", map=text, source=text)
            assert found["findings"]
        assert (await call(client, "check_map", map=GOOD, source=TEXT))["clean"]

    talk(session)


def test_files_are_read_in_the_folder_alone(tmp_path: Path) -> None:
    """Without a folder a name is a text; with one, what leads out of it is a text too."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "draft.json").write_text(GOOD, "utf-8")
    (tmp_path / "in" / "trams.txt").write_text(TEXT, "utf-8")
    (tmp_path / "secret.json").write_text(GOOD, "utf-8")
    (tmp_path / "in" / "link.json").symlink_to(tmp_path / "secret.json")

    async def session(client: Client) -> None:
        found = await call(client, "check_map", map="draft.json", source="trams.txt")
        assert (found["clean"], found["claims"]) == (True, 4)
        for name in ("../secret.json", "link.json", str(tmp_path / "secret.json")):
            refused = await client.call_tool("show_map", {"map": name})
            assert refused.is_error, name

    talk(session, "--folder", str(tmp_path / "in"))

    async def without(client: Client) -> None:
        assert (await client.call_tool("show_map", {"map": "draft.json"})).is_error

    talk(without)


def test_a_map_of_thirty_claims_is_checked_quickly() -> None:
    """Once the server is warm, a check takes a small part of a second."""
    sentences = [f"Reason number {number} holds for the town of Marlow." for number in range(30)]
    debate = ArgumentMap.of(
        *(Claim(f"c{number}", text, quotes=text) for number, text in enumerate(sentences)),
        *(Support(f"c{number}", "c0") for number in range(1, 30)),
    )
    draft, source = argmap.dumps(debate, "draft"), " ".join(sentences)

    async def session(client: Client) -> float:
        await call(client, "check_map", map=draft, source=source)
        times: list[float] = []
        for _ in range(5):
            start = time.perf_counter()
            await call(client, "check_map", map=draft, source=source)
            times.append(time.perf_counter() - start)
        return min(times)

    assert talk(session) < 0.5
