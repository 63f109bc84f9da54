/** Styles of a page that is loaded when it is first shown: the bundler puts them into its script as text. */
declare module '*.page.css' {
  const styles: string;
  export default styles;
}
