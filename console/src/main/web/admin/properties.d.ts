/** Properties of a service: the bundler puts them into the script as text. */
declare module '*.properties' {
  const text: string;
  export default text;
}
