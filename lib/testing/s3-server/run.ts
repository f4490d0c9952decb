// The store as a process: `node lib/testing/s3-server/run.ts FOLDER PORT BUCKET ACCESS-KEY SECRET-KEY`.

import { createBucketServer } from './server.ts'

const [folder = '', port = '', bucket = '', accessKey = '', secretKey = ''] = process.argv.slice(2)
createBucketServer({ folder, bucket, accessKey, secretKey }).listen(Number(port), '127.0.0.1')
