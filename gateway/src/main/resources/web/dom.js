// The few things this page needs to build elements. Text only ever gets in as text.

export const byId = (id) => document.getElementById(id);

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === 'class') made.className = value;
    else if (key === 'on') Object.entries(value).forEach(([type, run]) => made.addEventListener(type, run));
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

export function show(target, visible) {
  target.hidden = !visible;
}

// Sets text only where it changed, so that assistive technology hears no echo.
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

// A button for what cannot be undone: the first press asks, the second does it.
export function askingButton(label, question, run) {
  const button = element('button', { type: 'button' }, label);
  asking(button, question, run);
  return button;
}

export function asking(button, question, run) {
  const label = button.textContent;
  let asked = false;
  const calm = () => {
    asked = false;
    setText(button, label);
  };
  button.addEventListener('blur', calm);
  button.addEventListener('click', () => {
    if (asked) {
      calm();
      run();
    } else {
      asked = true;
      setText(button, question);
    }
  });
}

// Makes the children of `parent` the elements of `wanted` with as few moves as possible.
export function arrange(parent, wanted) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
  wanted.forEach((child, index) => {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  });
}
