/**
 * This moment, in milliseconds of a clock that all processes of one machine share.
 *
 * Node reads the system's monotonic clock here (`uv_hrtime`), which no process sets to zero for itself.
 */
export const moment = (): number => Number(process.hrtime.bigint() / 1000n) / 1000
