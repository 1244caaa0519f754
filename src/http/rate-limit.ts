/** How often one address may do something, in memory: requests without an account cost nobody a password. */
export interface RateLimit {
  /** Counts one more. @returns 0, or the seconds to wait. */
  take(address: string, at: number): number
}

/** At most `most` in any `seconds`; the oldest addresses are forgotten beyond 10,000. */
export const rateLimit = (most: number, seconds: number): RateLimit => {
  const taken = new Map<string, number[]>()
  return {
    take(address, at) {
      const recent = (taken.get(address) ?? []).filter(then => at - then < seconds * 1000)
      taken.delete(address)
      taken.set(address, recent)
      const [oldest] = taken.size > 10_000 ? taken.keys() : []
      if (oldest !== undefined) taken.delete(oldest)
      const [earliest] = recent
      if (recent.length >= most && earliest !== undefined) return Math.ceil((earliest + seconds * 1000 - at) / 1000)
      recent.push(at)
      return 0
    },
  }
}
