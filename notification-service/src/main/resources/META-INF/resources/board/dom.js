/** Makes elements. Text is always text: a customer's words can never become markup. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'data') Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

/**
 * Makes a list show the given items, keeping the elements of those that did not change, so that focus and reading
 * position stay where they are.
 */
export function keyed(list, items, key, fingerprint, make) {
  const old = new Map([...list.children].map(node => [node.dataset.key, node]));
  const nodes = items.map(item => {
    const id = key(item);
    const print = fingerprint(item);
    const known = old.get(id);
    if (known && known.dataset.print === print) return known;
    const node = make(item);
    node.dataset.key = id;
    node.dataset.print = print;
    if (known?.contains(document.activeElement)) queueMicrotask(() => node.querySelector('a, button')?.focus());
    return node;
  });
  nodes.forEach((node, at) => { if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null); });
  while (list.children.length > nodes.length) list.lastElementChild.remove();
}
