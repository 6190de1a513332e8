import { loud } from './loud.ts'

/**
 * The base of classes whose instances throw where a member is touched that they have not got.
 *
 * The constructor returns the proxy, so that the fields of derived classes, private ones included, are the proxy's.
 */
export class LoudObject {
  constructor(name: string) {
    // biome-ignore lint/correctness/noConstructorReturn: the proxy has to stand in for `this` from the first field on
    return loud(name, this)
  }
}
