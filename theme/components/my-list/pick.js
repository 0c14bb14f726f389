/** Which of the list's programs to use, as boxes to tick; so many at most. */
export class Pick {
  /** `changed` is called when someone ticks; `full` is said when no more can be chosen. */
  constructor(root, { most, full, changed }) {
    this.root = root;
    this.most = most;
    this.full = full;
    this.list = root.querySelector(".mg-pick__list");
    this.hint = root.querySelector("p");
    this.usual = this.hint.textContent;
    this.ids = null;
    this.list.addEventListener("change", () => {
      this.ids = this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
      this.limit();
      changed();
    });
  }

  get boxes() {
    return [...this.list.querySelectorAll("input")];
  }

  /** Offers programs; those that were chosen stay chosen, at first the first ones are. */
  offer(programs) {
    const known = programs.map(({ id }) => id);
    const kept = this.ids?.filter((id) => known.includes(id)) ?? [];
    this.ids = kept.length > 0 ? kept : known.slice(0, this.most);
    this.list.replaceChildren(...programs.map((program) => box(program, this.ids.includes(program.id))));
    this.limit();
  }

  /** The chosen ones of `programs`, in the order of the list. */
  of(programs) {
    return programs.filter(({ id }) => this.ids?.includes(id));
  }

  limit() {
    const isFull = this.ids.length >= this.most;
    for (const input of this.boxes) input.disabled = isFull && !input.checked;
    this.hint.textContent = isFull && this.boxes.length > this.most ? this.full : this.usual;
  }
}

function box({ id, name }, isChosen) {
  const label = document.createElement("label");
  label.className = "mg-pick__item";
  const input = document.createElement("input");
  input.type = "checkbox";
  input.autocomplete = "off";
  input.value = id;
  input.checked = isChosen;
  const text = document.createElement("span");
  text.textContent = name;
  label.append(input, text);
  return label;
}
