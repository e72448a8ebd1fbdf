"""What axe-core has to say about a page."""

from importlib.util import find_spec
from pathlib import Path

from playwright.sync_api import Page

FRAMEWORK = (("presentation-role-conflict", '[data-testid="stFileUploaderDropzone"]'),)
"""Minor findings in Streamlit's own widgets, each as the rule and what it may be about; everything else is ours."""

_RUN = """async (accepted) => {
  const found = await axe.run(document, {resultTypes: ["violations"]});
  const isOurs = (rule, target) => {
    const element = document.querySelector(target[target.length - 1]);
    return !element || !accepted.some(([id, selector]) => id === rule && element.matches(selector));
  };
  return found.violations.flatMap(({id, impact, nodes}) => nodes
    .filter(({target}) => isOurs(id, target))
    .map(({html}) => `${impact} ${id}: ${html.slice(0, 200)}`));
}"""


def _source() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return (Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")


AXE = _source()


def violations(page: Page) -> list[str]:
    """What is wrong on this page for people who cannot see, hear or point well."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(_RUN, FRAMEWORK)
    return found
