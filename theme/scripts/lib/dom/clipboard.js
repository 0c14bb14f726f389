/** Puts a text on the clipboard; where the browser refuses, marks it in its field for a copy by hand.
 *  @type {(text: string, field: HTMLInputElement | HTMLTextAreaElement) => Promise<boolean>} */
export async function copyText(text, field) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
