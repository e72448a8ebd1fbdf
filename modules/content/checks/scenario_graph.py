"""Every scene of a scenario can be reached, and from every scene the story can end."""

from collections.abc import Iterable, Iterator, Mapping

from modules.content.draft import Draft
from modules.content.models import Scenario
from modules.content.problem import Problem
from modules.content.source import Source

Graph = Mapping[str, frozenset[str]]


def check(draft: Draft) -> Iterator[Problem]:
    """Return a problem for each scene or ending nobody reaches, and one for each story that cannot end."""
    for source in draft.of(Scenario):
        if draft.is_torn(source):
            continue
        graph = _graph(source.model)
        reached = _reached(graph, [source.model.start])
        trapped = reached - _reached(_turned(graph), [ending.id for ending in source.model.endings])
        yield from _loops(source, trapped)
        yield from _unreachable(source, reached, endings_too=not trapped)


def _loops(source: Source[Scenario], trapped: set[str]) -> Iterator[Problem]:
    scenes = [(index, scene) for index, scene in enumerate(source.model.scenes) if scene.id in trapped]
    if scenes:
        index, first = scenes[0]
        others = ", ".join(scene.id for _, scene in scenes[1:])
        message = f"From scene {first.id} on the story cannot end" + (
            f" (nor from {others})." if others else "."
        )
        yield source.problem("loop-without-exit", ("scenes", index, "id"), message)


def _unreachable(source: Source[Scenario], reached: set[str], *, endings_too: bool) -> Iterator[Problem]:
    for index, scene in enumerate(source.model.scenes):
        if scene.id not in reached:
            message = f"No choice leads to scene {scene.id}."
            yield source.problem("unreachable-scene", ("scenes", index, "id"), message)
    for index, ending in enumerate(source.model.endings):
        if endings_too and ending.id not in reached:
            message = f"No choice leads to ending {ending.id}."
            yield source.problem("unreachable-scene", ("endings", index, "id"), message)


def _graph(scenario: Scenario) -> Graph:
    """Return where each scene leads."""
    ids = [scene.id for scene in scenario.scenes] + [ending.id for ending in scenario.endings]
    graph: dict[str, frozenset[str]] = dict.fromkeys(ids, frozenset())
    for scene in scenario.scenes:
        graph[scene.id] = frozenset(choice.next for choice in scene.choices)
    return graph


def _turned(graph: Graph) -> Graph:
    return {to: frozenset(at for at, nexts in graph.items() if to in nexts) for to in graph}


def _reached(graph: Graph, start: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        at = waiting.pop()
        if at not in reached:
            reached.add(at)
            waiting.extend(graph[at])
    return reached
