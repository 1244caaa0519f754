/** Acts on the organisation. Each is performed by one of the three administrators (三员分立), whom the act itself asks for. */
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { shanghaiDay } from '../case/engine.ts'
import { abolishUnit } from '../office/abolish-unit.ts'
import { addPerson } from '../office/add-person.ts'
import { appoint } from '../office/appoint.ts'
import { createAccount } from '../office/create-account.ts'
import { createPost } from '../office/create-post.ts'
import { endAppointment } from '../office/end-appointment.ts'
import { grantDuties } from '../office/grant-duties.ts'
import { moveUnit } from '../office/move-unit.ts'
import { nameFirstResponsible } from '../office/name-first-responsible.ts'
import type { OfficeChange } from '../office/office-act.ts'
import { openUnit } from '../office/open-unit.ts'
import { recordCertificate } from '../office/record-certificate.ts'
import { recordLeaving } from '../office/record-leaving.ts'
import type { OfficeRefusal, OfficeRefusalType, OfficeResult } from '../office/refusal.ts'
import { renameUnit } from '../office/rename-unit.ts'
import { resetPassword } from '../office/reset-password.ts'
import { restoreAccount, suspendAccount } from '../office/suspend-account.ts'
import { withdrawCertificate } from '../office/withdraw-certificate.ts'
import type { AdministratorDuty } from '../procedure/duty.ts'
import {
  abolishUnitBody,
  addPersonBody,
  appointmentBody,
  createAccountBody,
  createPostBody,
  firstResponsibleBody,
  grantDutiesBody,
  leavingBody,
  moveUnitBody,
  nothingMore,
  officeEventAnswer,
  officePersonParams,
  officePostParams,
  officeUnitParams,
  openUnitBody,
  recordCertificateBody,
  renameUnitBody,
  resetPasswordBody,
  withdrawCertificateBody,
} from './office-routes-contract.ts'
import { type Problem, sendProblem } from './problems.ts'
import type { Services } from './services.ts'
import { actorOf, signedIn } from './sign-in.ts'

/**
 * Every act on the organisation and whose it is, as the desk shows it: nobody is offered what he may not do, and is told
 * who may. The acts of src/office decide; a test performs each as each of the three and compares.
 */
export const officeActs = {
  openUnit: { label: '设立单位', by: 'systemAdministrator' },
  renameUnit: { label: '更名', by: 'systemAdministrator' },
  moveUnit: { label: '调整隶属', by: 'systemAdministrator' },
  abolishUnit: { label: '撤销单位', by: 'systemAdministrator' },
  nameFirstResponsible: { label: '确定第一责任人', by: 'systemAdministrator' },
  createPost: { label: '设置岗位', by: 'systemAdministrator' },
  grantDuties: { label: '授予职责', by: 'securityAdministrator' },
  addPerson: { label: '登记人员', by: 'systemAdministrator' },
  appoint: { label: '任职', by: 'systemAdministrator' },
  endAppointment: { label: '免职', by: 'systemAdministrator' },
  recordLeaving: { label: '办理离任', by: 'systemAdministrator' },
  recordCertificate: { label: '登记证件', by: 'systemAdministrator' },
  withdrawCertificate: { label: '收回证件', by: 'systemAdministrator' },
  fixLocalRule: { label: '设定地方规定', by: 'systemAdministrator' },
  createAccount: { label: '开通账号', by: 'securityAdministrator' },
  suspendAccount: { label: '停用账号', by: 'securityAdministrator' },
  restoreAccount: { label: '恢复账号', by: 'securityAdministrator' },
  resetPassword: { label: '重置密码', by: 'securityAdministrator' },
  readSecurityLog: { label: '查看安全日志', by: 'auditAdministrator' },
} as const satisfies Record<string, { readonly label: string; readonly by: AdministratorDuty }>
export type OfficeActKey = keyof typeof officeActs

const tags = ['机构']
const event = { 201: officeEventAnswer }
const empty = { 204: z.undefined() }
// A password to hash is the largest thing asked for.
const bodyLimit = 16_384

export const officeActRoutes = (app: FastifyInstance, { offices, signIn, now }: Services): void => {
  const today = () => shanghaiDay(now())

  on('openUnit', '/units', openUnitBody, noParams, (change, { on: _, shortName, documentCode, ...unit }) =>
    openUnit(offices, change, { ...unit, ...given({ shortName, documentCode }) }),
  )
  on('renameUnit', '/units/:unit/names', renameUnitBody, officeUnitParams, (change, { name, shortName }, { unit }) =>
    renameUnit(offices, change, { unit, name, ...given({ shortName }) }),
  )
  on('moveUnit', '/units/:unit/parents', moveUnitBody, officeUnitParams, (change, { parent }, { unit }) =>
    moveUnit(offices, change, { unit, parent }),
  )
  on('abolishUnit', '/units/:unit/abolition', abolishUnitBody, officeUnitParams, (change, { basis }, { unit }) =>
    abolishUnit(offices, change, { unit, basis }),
  )
  on(
    'nameFirstResponsible',
    '/units/:unit/first-responsible',
    firstResponsibleBody,
    officeUnitParams,
    (change, { post }, { unit }) => nameFirstResponsible(offices, change, { unit, post }),
  )
  on('createPost', '/posts', createPostBody, noParams, (change, { on: _, ...post }) =>
    createPost(offices, change, post),
  )
  on('addPerson', '/people', addPersonBody, noParams, (change, { on: _, ...person }) =>
    addPerson(offices, change, person),
  )
  on('appoint', '/appointments', appointmentBody, noParams, (change, { on: _, ...appointment }) =>
    appoint(offices, change, appointment),
  )
  on('endAppointment', '/appointment-ends', appointmentBody, noParams, (change, { on: _, ...appointment }) =>
    endAppointment(offices, change, appointment),
  )
  on('recordLeaving', '/people/:person/leaving', leavingBody, officePersonParams, (change, _, { person }) =>
    recordLeaving(offices, change, person),
  )
  on(
    'recordCertificate',
    '/certificates',
    recordCertificateBody,
    noParams,
    (change, { on: _, until, ...certificate }) =>
      recordCertificate(offices, change, { ...certificate, ...given({ until }) }),
  )
  on(
    'withdrawCertificate',
    '/certificate-withdrawals',
    withdrawCertificateBody,
    noParams,
    (change, { on: _, ...withdrawal }) => withdrawCertificate(offices, change, withdrawal),
  )
  // What follows holds from the moment it is recorded.
  on('grantDuties', '/posts/:post/duties', grantDutiesBody, officePostParams, (change, { duties }, { post }) =>
    grantDuties(offices, change, { post, duties: [...new Set(duties)] }),
  )
  on('createAccount', '/people/:person/account', createAccountBody, officePersonParams, (change, account, { person }) =>
    createAccount(offices, change, { person, ...account }),
  )
  on('suspendAccount', '/people/:person/suspension', nothingMore, officePersonParams, (change, _, { person }) =>
    suspendAccount(signIn, change, person),
  )
  on('restoreAccount', '/people/:person/restoration', nothingMore, officePersonParams, (change, _, { person }) =>
    restoreAccount(signIn, change, person),
  )
  on(
    'resetPassword',
    '/people/:person/password',
    resetPasswordBody,
    officePersonParams,
    (change, { password }, { person }) => resetPassword(signIn, change, { person, password }),
  )

  /** An act that answers with the number of its event, or with nothing where it has none that is for others. */
  function on<B extends z.ZodType<object>, P extends z.ZodType>(
    key: OfficeActKey,
    path: string,
    body: B,
    params: P,
    perform: (change: OfficeChange, body: z.output<B>, params: z.output<P>) => Promise<OfficeResult<unknown>>,
  ): void {
    const { label } = officeActs[key]
    app.withTypeProvider<ZodTypeProvider>().post(
      `/api/office${path}`,
      {
        schema: { tags, summary: label, body, params, response: { ...event, ...empty } },
        preHandler: signedIn,
        bodyLimit,
      },
      async (request, reply) => {
        const asked = request.body as z.output<B> & { readonly on?: string }
        const change = { by: actorOf(request), on: asked.on ?? today(), at: now() }
        const result = await perform(change, asked, request.params as z.output<P>)
        if (!result.ok) return sendProblem(reply, problemOf(result.refusal))
        return typeof result.value === 'number'
          ? reply.code(201).send({ seq: result.value })
          : reply.code(204).send(undefined)
      },
    )
  }
}

const noParams = z.object({})

/** Without what was left empty. */
const given = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value))

const statuses: Record<OfficeRefusalType, number> = {
  'missing-administrator-duty': 403,
  unmet: 422,
  'already-set-up': 409,
  'wrong-credentials': 422,
  locked: 423,
  'too-many-attempts': 429,
  suspended: 403,
}
export const problemOf = ({ type, title, unmet }: OfficeRefusal): Problem => ({
  type: `office/${type}`,
  title,
  status: statuses[type],
  unmet,
})
