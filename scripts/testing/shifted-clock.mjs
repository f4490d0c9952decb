// `node --import` of this: a process whose clock is off by SHIFT_CLOCK_MS. The database's is right.

const byMs = Number(process.env.SHIFT_CLOCK_MS)
const { now } = Date
const shifted = () => now() + byMs

globalThis.Date = new Proxy(Date, {
  construct: (target, args, made) =>
    Reflect.construct(target, args.length > 0 ? args : [shifted()], made),
  apply: (target) => new target(shifted()).toString(),
  get: (target, name) => (name === 'now' ? shifted : Reflect.get(target, name)),
})
