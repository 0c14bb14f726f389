/* Does what a visitor does before an example is seen. The gallery and the browser tests both run it. */

async function play(page, steps) {
  for (const step of steps) {
    const target = await found(page, step.click || step.into);
    if (step.click) {
      target.click();
    } else {
      target.focus();
      target.value = step.type;
      target.dispatchEvent(new Event("input", { bubbles: true }));
      target.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

/** The first element of that selector which can be seen and used; waits for it, ten seconds at most. */
async function found(page, selector) {
  for (let turn = 0; turn < 200; turn += 1) {
    for (const one of page.querySelectorAll(selector)) {
      if (one.checkVisibility({ visibilityProperty: true }) && !one.disabled) return one;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`no element to be seen: ${selector}`);
}
