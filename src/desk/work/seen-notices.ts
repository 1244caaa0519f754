const place = 'yifa:notices-seen'

/** The newest notice looked at on this machine: an ISO instant, empty where none was. */
export const lastSeenNotice = (): string => localStorage.getItem(place) ?? ''
export const noteSeen = (createdAt: string): void => {
  if (createdAt > lastSeenNotice()) localStorage.setItem(place, createdAt)
}
