import postgres from 'postgres'

/** Of a lock, when others hold it. */
const LOCK_MS = 10_000

/**
 * The database for statements as long as a table is large: at its owner's address, or the application's to read. Values come and go as text that
 * reads the same everywhere.
 */
export function openForBackup(url: string, connections = 1): postgres.Sql {
  return postgres(url, {
    max: connections,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    connection: {
      application_name: 'portal backup',
      TimeZone: 'UTC',
      DateStyle: 'ISO, YMD',
      IntervalStyle: 'postgres',
      bytea_output: 'hex',
      extra_float_digits: 1,
      statement_timeout: 0,
      lock_timeout: LOCK_MS,
      idle_in_transaction_session_timeout: 0,
    },
  })
}
