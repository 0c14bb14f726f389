/** Goes before scripts that listen to the page when they are loaded: they find one that says nothing. */
globalThis.document ??= /** @type {any} */ (new EventTarget());
