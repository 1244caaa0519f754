/** Vite takes the file into the page's styles. */
declare module '*.css'
