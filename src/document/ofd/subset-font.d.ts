/** What is used of subset-font, which brings no types. */
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'truetype'
      noHinting?: boolean
      noLayoutClosure?: boolean
      keepFeatures?: string[]
    },
  ): Promise<Buffer>
}
