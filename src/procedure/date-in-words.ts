/** 2026年3月2日: no padding (GB/T 9704-2012 7.3.5.4). */
export const dateInWords = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
