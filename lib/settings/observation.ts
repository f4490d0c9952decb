// The variables by which whoever runs the portal sees from outside how it is.

import { addressOf, defineVariable, fitting } from './define-variable.ts'

export const OBSERVATION = {
  LOG_LEVEL: defineVariable({
    what: 'what is logged to standard output, as lines of JSON: `error`, `warn`, `info` or `debug`, `info` unless set',
    whatInChinese:
      '日志（标准输出，一行一条 JSON）记到哪一级：`error`、`warn`、`info`、`debug`，不设是 `info`',
    fallback: 'info',
    secret: false,
    schema: fitting(
      /^(?:error|warn|info|debug)$/,
      (given) => `LOG_LEVEL 只能是 error、warn、info 或 debug，不能是“${given}”。`,
    ),
  }),
  LOG_REQUESTS: defineVariable({
    what: '`on` logs a line for each request: address, account, path, status and time; without it the terminal stays readable',
    whatInChinese:
      '设为 `on`，每次访问记一行：网络地址、账号编号、路径、状态、用时；不设就不记，终端里看得清',
    fallback: '',
    secret: false,
    schema: fitting(
      /^(?:on)?$/,
      (given) => `LOG_REQUESTS 只能是 on，或者不设，不能是“${given}”。`,
    ).transform((given) => given === 'on'),
  }),
  METRICS_TOKEN: defineVariable({
    what: 'with it `/metrics` answers Prometheus, which must send it as a bearer token of 16 letters or more; without it there is no such address',
    whatInChinese:
      '设了它，Prometheus 带着它（Bearer，16 个字符以上）可以读 `/metrics`；不设就没有这个网址',
    fallback: '',
    secret: true,
    // What a header can carry.
    schema: fitting(
      /^(?:[!-~]{16,})?$/,
      () => 'METRICS_TOKEN 要有 16 个以上的字符，不能有空格。',
    ).transform((given) => given || null),
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: defineVariable({
    what: 'address of an OpenTelemetry collector, `http://127.0.0.1:4318`, which gets a trace of each request; without it none is made',
    whatInChinese:
      'OpenTelemetry 收集器的地址，如 `http://127.0.0.1:4318`，每次访问的轨迹发给它；不设就没有轨迹',
    fallback: '',
    secret: false,
    schema: addressOf(
      ['http:', 'https:'],
      (given) => `OTEL_EXPORTER_OTLP_ENDPOINT 不是 http://127.0.0.1:4318 这样的地址：“${given}”。`,
    ),
  }),
}
