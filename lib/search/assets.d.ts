/** The address of a file that the build makes into a worker. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}
