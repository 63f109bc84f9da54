/** Adds styles of a page that is loaded when it is first shown; a constructed sheet needs no leave from the content policy. */
export function addStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
