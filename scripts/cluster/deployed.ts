// The files of deploy/ with the ports and folders of this machine, so that what is tried is what is deployed.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parse } from 'yaml'

const DEPLOY = join(import.meta.dirname, '../../deploy')

const read = (file: string) => readFileSync(join(DEPLOY, file), 'utf8')

/** `text` with each of the pairs replaced everywhere; one that is not there is an error. */
function withPairs(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((sofar, [from, to]) => {
    if (!sofar.includes(from)) throw new Error(`deploy/ has no “${from}”`)
    return sofar.replaceAll(from, to)
  }, text)
}

export interface BalancerPorts {
  front: number
  web: readonly [number, number]
  primary: number
  postgres: readonly [number, number]
  api: readonly [number, number]
}

export function balancerSettings({ front, web, primary, postgres, api }: BalancerPorts): string {
  return withPairs(read('haproxy/portal.cfg'), [
    ['/etc/haproxy/errors/moving.http', join(DEPLOY, 'haproxy/moving.http')],
    ['bind :3000', `bind 127.0.0.1:${front}`],
    ['bind :5000', `bind 127.0.0.1:${primary}`],
    ['10.0.0.11:3000', `127.0.0.1:${web[0]}`],
    ['10.0.0.12:3000', `127.0.0.1:${web[1]}`],
    ['10.0.0.21:5432 check port 8008', `127.0.0.1:${postgres[0]} check port ${api[0]}`],
    ['10.0.0.22:5432 check port 8008', `127.0.0.1:${postgres[1]} check port ${api[1]}`],
  ])
}

/** The site of nginx without TLS, which has nothing to do with how many machines there are, before the balancer at `behind`. */
export function siteSettings(place: { port: number; behind: number; folder: string }): string {
  const site = read('nginx/portal.conf')
  const head = site.slice(
    site.indexOf('proxy_cache_path'),
    site.indexOf('# A name that is not ours'),
  )
  const own = site
    .slice(site.lastIndexOf('\nserver {'))
    .replaceAll(/^.*(?:listen \[::\]|ssl_).*\n/gm, '')
  const made = withPairs(`${head}${own}`, [
    ['/var/cache/nginx/portal', join(place.folder, 'cache')],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${place.port};`],
    ['portal.example.org', '127.0.0.1'],
    // The port is part of this site's address.
    ['$host;', '$http_host;'],
  ])
  return `upstream portal {\n    server 127.0.0.1:${place.behind};\n    keepalive 32;\n}\n${made}`
}

export function poolerSettings(place: { port: number; primary: number; users: string }): string {
  return withPairs(read('pgbouncer/pgbouncer.ini'), [
    ['host=10.0.0.10 port=5000', `host=127.0.0.1 port=${place.primary}`],
    ['listen_addr = *', 'listen_addr = 127.0.0.1\nunix_socket_dir ='],
    ['listen_port = 6432', `listen_port = ${place.port}`],
    ['/etc/pgbouncer/users.txt', place.users],
  ])
}

export interface NodePlace {
  name: string
  port: number
  api: number
  etcd: number
  folder: string
  programs: string
}

/** JSON is YAML. */
export function nodeSettings({ name, port, api, etcd, folder, programs }: NodePlace): string {
  const text = withPairs(read('patroni/patroni.yml'), [
    ['db1', name],
    ['10.0.0.21:8008', `127.0.0.1:${api}`],
    ['10.0.0.21:5432', `127.0.0.1:${port}`],
    ['10.0.0.31:2379,10.0.0.32:2379,10.0.0.33:2379', `127.0.0.1:${etcd}`],
    ['10.0.0.0/24 scram-sha-256', '127.0.0.1/32 scram-sha-256'],
    ['/var/lib/postgresql/15/portal', join(folder, 'data')],
    ['/usr/lib/postgresql/15/bin', programs],
    ['/var/lib/postgresql/pgpass', join(folder, 'pgpass')],
    ['/var/run/postgresql', folder],
    // Nothing of it has to outlast this machine.
    ['parameters: { unix_socket', 'parameters: { fsync: "off", unix_socket'],
  ])
  return JSON.stringify(parse(text), null, 2)
}
