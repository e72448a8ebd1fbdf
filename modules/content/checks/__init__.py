"""One rule of content a file, and the table of them: a new rule is a file and a row here."""

from collections.abc import Callable, Iterable

from modules.content.checks import (
    beliefs_listed,
    check_items,
    duplicate_ids,
    file_names,
    first_screen,
    key_length,
    keys,
    markdown,
    media,
    misconceptions,
    options_of_others,
    placeholders,
    practised_objectives,
    quiz_numbers,
    same_options,
    scenario_graph,
    scenario_size,
    stems,
    unit_length,
    unknown_references,
    unshippable_facts,
    unused,
    weak_sources,
)
from modules.content.draft import Draft
from modules.content.problem import Problem

CHECKS: dict[str, Callable[[Draft], Iterable[Problem]]] = {
    "beliefs_listed": beliefs_listed.check,
    "check_items": check_items.check,
    "duplicate_ids": duplicate_ids.check,
    "file_names": file_names.check,
    "first_screen": first_screen.check,
    "key_length": key_length.check,
    "keys": keys.check,
    "markdown": markdown.check,
    "media": media.check,
    "misconceptions": misconceptions.check,
    "options_of_others": options_of_others.check,
    "placeholders": placeholders.check,
    "practised_objectives": practised_objectives.check,
    "quiz_numbers": quiz_numbers.check,
    "same_options": same_options.check,
    "scenario_graph": scenario_graph.check,
    "scenario_size": scenario_size.check,
    "stems": stems.check,
    "unit_length": unit_length.check,
    "unknown_references": unknown_references.check,
    "unshippable_facts": unshippable_facts.check,
    "unused": unused.check,
    "weak_sources": weak_sources.check,
}

__all__ = ["CHECKS"]
