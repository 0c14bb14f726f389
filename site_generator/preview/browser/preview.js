// Keeps an open page true: loads it again when the site was rebuilt, and shows at its foot what
// keeps the site from being rebuilt. Added by the preview alone; no built site holds it.
{
  const { page, state, style } = document.currentScript.dataset;
  const PAUSE = 1000; // milliseconds before a preview that does not answer is asked again
  let seen = "";
  let asking = new AbortController();
  let notice = null;

  // A browser keeps few connections to one host, so only the pages in sight hold one.
  const inSight = () =>
    new Promise((resolve) => {
      const look = () => {
        if (document.visibilityState !== "visible") return;
        document.removeEventListener("visibilitychange", look);
        resolve();
      };
      document.addEventListener("visibilitychange", look);
      look();
    });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible") asking.abort();
  });

  function show(title, trouble) {
    notice?.remove();
    notice = null;
    if (!trouble) return;
    notice = document.createElement("details");
    notice.className = "iop-preview";
    notice.open = true;
    notice.append(document.createElement("summary"), document.createElement("pre"));
    notice.lastChild.setAttribute("role", "alert");
    notice.firstChild.textContent = title;
    notice.lastChild.textContent = trouble;
    document.body.append(notice);
  }

  async function follow() {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = style;
    document.head.append(sheet);
    for (;;) {
      await inSight();
      asking = new AbortController();
      try {
        const answer = await fetch(`${state}?seen=${seen}`, { signal: asking.signal, cache: "no-store" });
        const now = await answer.json();
        if (now.page !== page) {
          location.reload();
          return;
        }
        if (now.version !== seen) show(now.title, now.trouble);
        seen = now.version;
      } catch {
        await new Promise((resolve) => {
          setTimeout(resolve, PAUSE);
        });
      }
    }
  }
  follow();
}
