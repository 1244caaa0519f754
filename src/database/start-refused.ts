/** Yifa cannot start here, for a reason the administrator can act on. The message is shown as it is, without a stack. */
export class StartRefused extends Error {
  override name = 'StartRefused'
}
