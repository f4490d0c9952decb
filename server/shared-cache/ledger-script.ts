// What runs inside the cache, so that looking and writing are one step there whoever else asks. KEYS: the ledger, an
// entry, and who makes it. The ledger is a sorted set: each tag with the number of the drop that named it last, and, below zero, the
// number of the last drop (#last) and what distinguishes this ledger from those before it (#generation). Whatever the cache
// throws away for want of memory, it throws away whole: an entry of another generation is never believed.

/** Without a web process that keeps up with the database for so long, nothing in the cache is believed any more. */
const LAPSE_MS = 10_000
/** More dropped tags than are worth keeping apart: a new generation begins. */
const MAX_TAGS = 100_000
/** Who has not made a page within so long does not make it any more. */
const MAKING_MS = 2_000

/**
 * ARGV: `drop`, `find`, `keep` or `leave`; a generation to begin with; the generation and the number of the last drop that who asks
 * knows; then for `drop` whether who asks keeps up with the database (1 or 0) and the tags, for `find` and `leave` who would make
 * the page ('' makes it beside others), for `keep` the same, the number of the drop before the page was made, how many seconds it may lie,
 * its tags and its bytes. Returns the generation, the number of the last drop, the tags dropped since (null when that is
 * unknown), and for `find` bytes, age in seconds, and whether another makes it (1 or 0).
 */
export const LEDGER_SCRIPT = `
local ledger, entry, making = KEYS[1], KEYS[2], KEYS[3]
local wanted, fresh, known, seen = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4])

local function begin()
  redis.call('DEL', ledger)
  redis.call('ZADD', ledger, fresh, '#generation', -1, '#last')
  redis.call('PEXPIRE', ledger, ${LAPSE_MS})
  return fresh, 1
end

-- Who waits for it looks again, and finds it or makes it.
local function leave(maker)
  if redis.call('GET', making) == maker then redis.call('DEL', making) end
end

local function isOutdated(tags, number)
  for tag in string.gmatch(tags, '[^,]+') do
    local dropped = redis.call('ZSCORE', ledger, tag)
    if dropped and tonumber(dropped) > number then return true end
  end
  return false
end

local generation, last = redis.call('ZSCORE', ledger, '#generation'), redis.call('ZSCORE', ledger, '#last')
if generation and last then last = -tonumber(last) end
-- A cache that was restored, or whose copy took its place, may know less than who asks.
if not generation or not last or (generation == known and last < seen) then generation, last = begin() end

local since = false
if generation == known then
  since = redis.call('ZRANGEBYSCORE', ledger, '(' .. seen, '+inf')
end

local found, age, made = false, 0, 0
local now = tonumber(redis.call('TIME')[1])
if wanted == 'drop' then
  if #ARGV > 5 then
    last = last + 1
    for index = 6, #ARGV do redis.call('ZADD', ledger, last, ARGV[index]) end
    redis.call('ZADD', ledger, -last, '#last')
    if redis.call('ZCARD', ledger) > ${MAX_TAGS} then generation, last = begin() end
  end
  if ARGV[5] == '1' then redis.call('PEXPIRE', ledger, ${LAPSE_MS}) end
elseif wanted == 'find' then
  local kept = redis.call('HMGET', entry, 'generation', 'number', 'tags', 'at', 'bytes')
  if kept[1] == generation then
    if isOutdated(kept[3], tonumber(kept[2])) then
      redis.call('DEL', entry)
    else
      found, age = kept[5], math.max(0, now - tonumber(kept[4]))
    end
  end
  if not found and ARGV[5] ~= '' and not redis.call('SET', making, ARGV[5], 'NX', 'PX', ${MAKING_MS}) then
    made = redis.call('GET', making) == ARGV[5] and 0 or 1
  end
elseif wanted == 'leave' then
  leave(ARGV[5])
elseif wanted == 'keep' then
  local number, seconds, tags, bytes = tonumber(ARGV[6]), tonumber(ARGV[7]), ARGV[8], ARGV[9]
  leave(ARGV[5])
  if generation == known and not isOutdated(tags, number) then
    redis.call('DEL', entry)
    redis.call('HSET', entry, 'generation', generation, 'number', number, 'tags', tags, 'at', now, 'bytes', bytes)
    redis.call('EXPIRE', entry, seconds)
  end
end
return { generation, last, since, found, age, made }
`
