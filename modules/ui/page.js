// Runs once per page load: the language of the page, one focus move per action, names for groups of controls.
export default function ({ data }) {
  document.documentElement.lang = data.lang;
  if (window.sociablePage) return;
  window.sociablePage = true;

  const TOP = "st-key-focus_top_", FEEDBACK = "st-key-focus_", GROUP = "st-key-group_", PATIENCE = 1500;
  const seen = new Set();
  let armed = false, queued = false;
  for (const kind of ["pointerdown", "keydown"]) {
    window.addEventListener(kind, () => { armed = true; }, { capture: true, passive: true });
  }

  const keyOf = (element) => [...element.classList].find((name) => name.startsWith(FEEDBACK));
  const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  function move(element, key, main) {
    const target = element.querySelector("h1, h2, h3") ?? element;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (key.startsWith(TOP)) main.scrollTo({ top: 0 });
    else element.scrollIntoView({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
  }

  function nameGroups(main) {
    for (const group of main.querySelectorAll(`[class*="${GROUP}"]:not([role])`)) {
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", group.querySelector("p")?.textContent ?? "");
    }
  }

  function look() {
    queued = false;
    watchConnection();
    const main = document.querySelector('[data-testid="stMain"]');
    if (!main) return;
    nameGroups(main);
    const here = [...main.querySelectorAll(`[class*="${FEEDBACK}"]`)].map((element) => [keyOf(element), element]);
    const fresh = here.filter(([key]) => !seen.has(key));
    seen.clear();
    for (const [key] of here) seen.add(key);
    if (!fresh.length || !armed) return;
    armed = false;
    move(fresh[0][1], fresh[0][0], main);
  }

  // On a phone the menu lies over the page: once it has led somewhere it is in the way.
  const narrow = () => window.matchMedia("(max-width: 768px)").matches;
  document.addEventListener("click", ({ target }) => {
    if (!narrow() || !target.closest('[data-testid="stSidebarNavLink"]')) return;
    setTimeout(() => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click());
  });

  // A session that ended while nobody looked cannot reconnect: load anew, which leads to signing in and back here.
  async function askForSession() {
    const answer = await fetch("/auth/session", { cache: "no-store" }).catch(() => null);
    if (answer?.status === 401) location.reload();
  }
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") askForSession(); });

  // While there is no connection the controls are off; say why, unless it is back in a moment.
  const notice = document.body.appendChild(document.createElement("div"));
  notice.className = "soc-lost";
  notice.setAttribute("role", "status");
  let waiting = 0;
  function watchConnection() {
    const state = document.querySelector('[data-testid="stApp"]')?.dataset.testConnectionState;
    const lost = state !== undefined && state !== "CONNECTED";
    if (lost && !waiting) waiting = setTimeout(() => { notice.textContent = data.lost; askForSession(); }, PATIENCE);
    if (lost || !waiting) return;
    clearTimeout(waiting);
    waiting = 0;
    notice.textContent = "";
  }

  new MutationObserver(() => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(look);
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "data-test-connection-state"] });
  look();
}
