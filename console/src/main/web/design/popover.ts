/** A window that is narrower has no room to choose a side, in pixels. */
const NARROW = 600;

/** Puts a popover below the button that opens it, and within the window; for its beforetoggle event. */
export function placeBelow(event: ToggleEvent): void {
  const menu = event.target as HTMLElement;
  const button = document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`)?.getBoundingClientRect();
  if (event.newState !== 'open' || !button) return;
  const width = document.documentElement.clientWidth;
  menu.style.top = `${button.bottom + 4}px`;
  const isRight = width < NARROW || button.left > width / 2;
  if (isRight) Object.assign(menu.style, { left: 'auto', right: width < NARROW ? '8px' : `${Math.max(8, width - button.right)}px` });
  else Object.assign(menu.style, { right: 'auto', left: `${Math.max(8, button.left)}px` });
}
