/** Every page of the desk and its address. Pages are loaded when first opened. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { isRefusal } from './api.ts'
import { DeskFrame } from './frame/desk-frame.tsx'
import { NotFound, PageFailed, PageWaiting } from './frame/page-states.tsx'
import { handlesCases, meQuery } from './server-state.ts'

interface Context {
  readonly queries: QueryClient
}
/** What stands in an address is text typed by anyone; everything else is dropped. */
const words =
  <K extends string>(...keys: readonly K[]) =>
  (search: Record<string, unknown>): { [P in K]?: string } => {
    const kept: { [P in K]?: string } = {}
    for (const key of keys) {
      const value = search[key]
      if (typeof value === 'string' && value !== '') kept[key] = value
      if (typeof value === 'number') kept[key] = String(value)
    }
    return kept
  }

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: words('to'),
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
})
const firstVisit = createRoute({
  getParentRoute: () => root,
  path: '/first-visit',
  component: lazyRouteComponent(() => import('./sign-in/first-visit-page.tsx'), 'FirstVisitPage'),
})

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: DeskFrame,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queries.ensureQueryData(meQuery).catch((error: unknown) => {
      if (isRefusal(error, 'sign-in/required')) throw redirect({ to: '/sign-in', search: { to: location.href } })
      throw error
    })
    if (me.passwordChangeDue && location.pathname !== '/account/password') throw redirect({ to: '/account/password' })
    return { me }
  },
})
const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: handlesCases(context.me) ? '/work' : '/office' })
  },
})
const work = createRoute({
  getParentRoute: () => frame,
  path: '/work',
  validateSearch: words('procedure'),
  component: lazyRouteComponent(() => import('./work/work-page.tsx'), 'WorkPage'),
})
const cases = createRoute({
  getParentRoute: () => frame,
  path: '/cases',
  validateSearch: words('procedure', 'stage', 'unit', 'q', 'from', 'to'),
  component: lazyRouteComponent(() => import('./register/register-page.tsx'), 'RegisterPage'),
})
const newCase = createRoute({
  getParentRoute: () => frame,
  path: '/cases/new',
  validateSearch: words('procedure', 'unit', 'act'),
  component: lazyRouteComponent(() => import('./case/new-case-page.tsx'), 'NewCasePage'),
})
const oneCase = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$id',
  validateSearch: words('clock'),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
})
const report = createRoute({
  getParentRoute: () => frame,
  path: '/report',
  validateSearch: words('kind', 'unit', 'year', 'cutoff'),
  component: lazyRouteComponent(() => import('./report/report-page.tsx'), 'ReportPage'),
})
const reportRollup = createRoute({
  getParentRoute: () => frame,
  path: '/report/rollup',
  validateSearch: words('kind', 'unit', 'year'),
  component: lazyRouteComponent(() => import('./report/rollup-page.tsx'), 'RollupPage'),
})
const reportCheck = createRoute({
  getParentRoute: () => frame,
  path: '/report-check',
  component: lazyRouteComponent(() => import('./report-check/report-check-page.tsx'), 'ReportCheckPage'),
})
const reportComparison = createRoute({
  getParentRoute: () => frame,
  path: '/report-comparison',
  validateSearch: words('units', 'years', 'figure'),
  component: lazyRouteComponent(() => import('./comparison/comparison-page.tsx'), 'ComparisonPage'),
})
const figures = createRoute({
  getParentRoute: () => frame,
  path: '/figures',
  validateSearch: words('unit', 'from', 'to'),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
})
const notices = createRoute({
  getParentRoute: () => frame,
  path: '/notices',
  component: lazyRouteComponent(() => import('./work/notices-page.tsx'), 'NoticesPage'),
})
const sessions = createRoute({
  getParentRoute: () => frame,
  path: '/account/sessions',
  component: lazyRouteComponent(() => import('./account/sessions-page.tsx'), 'SessionsPage'),
})
const password = createRoute({
  getParentRoute: () => frame,
  path: '/account/password',
  component: lazyRouteComponent(() => import('./account/password-page.tsx'), 'PasswordPage'),
})
const office = createRoute({
  getParentRoute: () => frame,
  path: '/office',
  validateSearch: words('on'),
  component: lazyRouteComponent(() => import('./office/office-page.tsx'), 'OfficePage'),
})
const officeUnit = createRoute({
  getParentRoute: () => frame,
  path: '/office/units/$unit',
  component: lazyRouteComponent(() => import('./office/unit-page.tsx'), 'UnitPage'),
})
const officePeople = createRoute({
  getParentRoute: () => frame,
  path: '/office/people',
  validateSearch: words('q', 'unit'),
  component: lazyRouteComponent(() => import('./office/people-page.tsx'), 'PeoplePage'),
})
const officePerson = createRoute({
  getParentRoute: () => frame,
  path: '/office/people/$person',
  component: lazyRouteComponent(() => import('./office/person-page.tsx'), 'PersonPage'),
})
const localRules = createRoute({
  getParentRoute: () => frame,
  path: '/office/local-rules',
  validateSearch: words('q', 'show'),
  component: lazyRouteComponent(() => import('./office/local-rules-page.tsx'), 'LocalRulesPage'),
})
const securityLog = createRoute({
  getParentRoute: () => frame,
  path: '/security-log',
  component: lazyRouteComponent(() => import('./office/security-log-page.tsx'), 'SecurityLogPage'),
})

const routeTree = root.addChildren([
  signIn,
  firstVisit,
  frame.addChildren([
    home,
    work,
    cases,
    newCase,
    oneCase,
    report,
    reportRollup,
    reportCheck,
    reportComparison,
    figures,
    notices,
    sessions,
    password,
    office,
    officeUnit,
    officePeople,
    officePerson,
    localRules,
    securityLog,
  ]),
])

export const deskRouter = (queries: QueryClient) =>
  createRouter({
    routeTree,
    basepath: '/desk',
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageWaiting,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof deskRouter>
  }
}
