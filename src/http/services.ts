/** What the routes are served with. Built once, in services.ts or by a test. */
import type { Engine } from '../case/engine.ts'
import type { Offices } from '../office/offices.ts'
import type { SignIn } from '../office/sign-in.ts'

export interface Services {
  readonly engine: Engine
  readonly offices: Offices
  readonly signIn: SignIn
  /** The instant, ISO in UTC. */
  readonly now: () => string
  /** The jurisdiction that the public pages of this server are of. */
  readonly site: () => string
  /** Brings what the engine knows of a jurisdiction (units, local rules) up to date; before anything is done there. */
  readonly prepare: (jurisdiction: string) => Promise<void>
  /** To be called when local rules of a jurisdiction changed; the next `prepare` reads them again. */
  readonly forgetRules: (jurisdiction: string) => void
}
