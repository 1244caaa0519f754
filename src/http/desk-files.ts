/** The built desk under /desk/: its files, and its page for every address that the desk itself routes. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problems.ts'
import { problems } from './refusals.ts'

export const deskFiles = async (app: FastifyInstance, directory: string): Promise<void> => {
  if (!existsSync(path.join(directory, 'index.html'))) return
  app.get('/desk', (_, reply) => reply.redirect('/desk/'))
  await app.register(
    async desk => {
      await desk.register(files, {
        root: directory,
        cacheControl: false,
        // Names of built files carry a hash of their content; the page that names them is asked for anew each time.
        setHeaders(reply, file) {
          const hashed = file.includes(`${path.sep}assets${path.sep}`)
          reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      })
      desk.setNotFoundHandler((request, reply) => {
        const isPage = request.method === 'GET' && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
        return isPage ? reply.sendFile('index.html') : sendProblem(reply, problems.unknownPath)
      })
    },
    { prefix: '/desk' },
  )
}
