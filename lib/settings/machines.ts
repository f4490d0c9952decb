// The variables of a portal that runs on more than one machine.

import { z } from 'zod'

import { addressOf, databaseAddress, defineVariable } from './define-variable.ts'

const replicaAddress = databaseAddress('REPLICA_URLS')

export const MACHINES = {
  CACHE_URL: defineVariable({
    what: 'a Valkey or Redis 7 that several web servers share pages through, `redis://:password@host:6379` or `rediss://…`; without it each keeps pages of its own',
    whatInChinese:
      '几个网站进程共用页面缓存的 Valkey 或 Redis 7，`redis://:密码@主机:6379` 或 `rediss://…`；不设就各存各的',
    fallback: '',
    secret: true,
    schema: addressOf(
      ['redis:', 'rediss:'],
      () => 'CACHE_URL 不是 redis://:密码@主机:6379 这样的地址。',
    ),
  }),
  REPLICA_URLS: defineVariable({
    what: "streaming replicas that readers' pages are read from while they have every change, addresses of the application's role, a space between two",
    whatInChinese:
      '流复制的只读副本，写应用角色的地址，几个之间用空格隔开；副本跟上了每一处改动时，读者的页面从副本读',
    fallback: '',
    secret: true,
    schema: z
      .string()
      .transform((given) => given.split(/\s+/).filter(Boolean))
      .pipe(z.array(replicaAddress.pipe(z.string()))),
  }),
  DIRECT_DATABASE_URL: defineVariable({
    what: "the application's role on PostgreSQL itself, when `APP_DATABASE_URL` is a pooler's: for the signal that something changed, which a pooler does not pass on",
    whatInChinese:
      '`APP_DATABASE_URL` 指向连接池（PgBouncer）时，另写应用角色直连 PostgreSQL 的地址：连接池不转发“有改动”的信号',
    fallback: '',
    secret: true,
    schema: databaseAddress('DIRECT_DATABASE_URL'),
  }),
  WEB_URL: defineVariable({
    what: 'where `npm run worker` reaches a web server, when none runs on its machine, such as the balancer before them: `http://10.0.0.5:3000`',
    whatInChinese:
      '`npm run worker` 所在的机器上没有网站进程时，它到哪里找网站，如前面的负载均衡：`http://10.0.0.5:3000`',
    fallback: '',
    secret: false,
    schema: addressOf(
      ['http:', 'https:'],
      (given) => `WEB_URL 不是 http://10.0.0.5:3000 这样的网址：“${given}”。`,
    ),
  }),
}
