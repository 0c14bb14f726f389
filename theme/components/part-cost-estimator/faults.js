/** What is wrong with the fields: a sentence at each, and a list of them above the button. */

export class Faults {
  constructor(form, words) {
    this.form = form;
    this.words = words;
    this.root = form.querySelector(".mg-estimate__faults");
    this.title = this.root.querySelector(".mg-estimate__title");
  }

  /** `errors` maps a field to the key of its sentence. */
  show(errors) {
    const links = [];
    for (const field of this.form.querySelectorAll("input[data-field]")) {
      const key = errors[field.dataset.field];
      const text = key === undefined ? "" : this.words.say(`error_${key}`);
      const place = document.getElementById(`${field.id}-error`);
      place.textContent = text;
      place.hidden = text === "";
      if (text === "") {
        field.removeAttribute("aria-invalid");
      } else {
        field.setAttribute("aria-invalid", "true");
        links.push(this.link(field, text));
      }
    }
    this.title.textContent = this.words.say("errors", { count: links.length });
    this.root.querySelector("ul").replaceChildren(...links);
    this.root.hidden = links.length === 0;
  }

  focus() {
    this.title.focus();
  }

  link(field, text) {
    const label = field.closest(".mg-estimate__row").querySelector(".mg-estimate__label").textContent;
    const link = document.createElement("a");
    link.href = `#${field.id}`;
    link.textContent = this.words.say("error_at", { label, text });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      field.focus();
    });
    const item = document.createElement("li");
    item.append(link);
    return item;
  }
}
