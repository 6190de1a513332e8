/** Cookies are shared by all ports of a host, so each server has a name of its own. */
export const cookieName = (port: number): string => `callboard_${port}`

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2)
    if (key === name) return value
  }
  return undefined
}

/** A session cookie that scripts cannot read and other sites cannot send. */
export const sessionCookie = (name: string, value: string): string =>
  `${name}=${value}; HttpOnly; SameSite=Strict; Path=/`
