/** Stands where a file should be that the host cannot give. */
export function UnreadableFile() {
  return (
    <p className="absolute inset-0 grid place-items-center p-6 text-center text-[13px] leading-5 text-foreground/86">
      The file could not be read. It may have been moved out of the data folder.
    </p>
  )
}
