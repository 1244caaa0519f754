/** The part of autocannon that is used; the package brings no types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      method?: string
      path?: string
      headers?: Record<string, string>
      body?: string
    }
    interface Result {
      readonly non2xx: number
      readonly errors: number
      readonly duration: number
      readonly requests: { readonly total: number }
    }
  }
  function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
    requests: readonly {
      setupRequest: (request: autocannon.Request) => autocannon.Request
      onResponse: (status: number, body: string) => void
    }[]
  }): Promise<autocannon.Result>
  export default autocannon
}
