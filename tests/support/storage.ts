import { openStorage, type Storage } from '../../src/main/storage/storage.ts'

/** Works on a data folder that nobody else has open. */
export async function withStorage<T>(dataDir: string, work: (storage: Storage) => T): Promise<T> {
  const storage = openStorage(dataDir, {
    onTrouble: (error) => {
      throw error
    },
  })
  try {
    return work(storage)
  } finally {
    await storage.logReader.close()
    await storage.close()
  }
}
