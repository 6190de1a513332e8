import { createCipheriv, createDecipheriv } from 'node:crypto'
import type * as E from 'electron'
import { loud } from '../core/loud.ts'
import { requireReady, runtime } from '../core/runtime.ts'

/** Fixed: what is stored must be readable in the next start of the same test. */
const KEY = Buffer.alloc(32, 7)
const IV = Buffer.alloc(16, 1)
/** What Linux puts before a text that a keyring's key encrypted. */
const PREFIX = 'v11'

/** Whether the machine has a keyring: not where the test plays a Linux without one. */
function hasKeyring(): boolean {
  return process.env.STANDIN_NO_KEYRING !== '1'
}

function encrypt(plainText: string): Buffer {
  requireReady('safeStorage')
  if (!hasKeyring()) throw new Error('Error while encrypting the text provided to safeStorage: not available.')
  const cipher = createCipheriv('aes-256-cbc', KEY, IV)
  return Buffer.concat([Buffer.from(PREFIX), cipher.update(plainText, 'utf8'), cipher.final()])
}

function decrypt(encrypted: Buffer): string {
  requireReady('safeStorage')
  if (!Buffer.isBuffer(encrypted) || encrypted.subarray(0, PREFIX.length).toString() !== PREFIX) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.')
  }
  const decipher = createDecipheriv('aes-256-cbc', KEY, IV)
  return Buffer.concat([decipher.update(encrypted.subarray(PREFIX.length)), decipher.final()]).toString('utf8')
}

class SafeStorage
  implements
    Pick<
      E.SafeStorage,
      'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
    >
{
  getSelectedStorageBackend(): ReturnType<E.SafeStorage['getSelectedStorageBackend']> {
    if (!runtime.ready) return 'unknown'
    return hasKeyring() ? 'gnome_libsecret' : 'basic_text'
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    return runtime.ready && hasKeyring()
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    return encrypt(plainText)
  }

  async decryptStringAsync(encrypted: Buffer): Promise<E.DecryptStringAsyncReturnValue> {
    return { result: decrypt(encrypted), shouldReEncrypt: false }
  }
}

export const safeStorage = loud('safeStorage', new SafeStorage())
