/**
 * What binaries hold of others' work that their package's own licence does not tell.
 *
 * @typedef {object} Inner
 * @property {string} name
 * @property {string} licence in SPDX's words
 * @property {string} mark what its code leaves in the binary, by which a test finds it there
 * @property {string} [notice] whose work it is, as its licence wants it said
 * @property {string} home
 */

/** By the package whose binary it is in, whichever machine that is for. @type {Readonly<Record<string, readonly Inner[]>>} */
export const INSIDE = {
  '@napi-rs/webcodecs': [
    {
      name: 'FFmpeg',
      // LGPL-2.1-or-later by itself; together with x264 and x265 it is under theirs.
      licence: 'GPL-2.0-or-later',
      mark: 'FFmpeg version n',
      notice: 'Copyright (c) 2000-2025 the FFmpeg developers',
      home: 'https://ffmpeg.org',
    },
    {
      name: 'x264',
      licence: 'GPL-2.0-or-later',
      mark: 'x264 - core',
      notice: 'Copyright (C) 2003-2025 x264 project',
      home: 'https://www.videolan.org/developers/x264.html',
    },
    {
      name: 'x265',
      licence: 'GPL-2.0-or-later',
      mark: 'x265 (build',
      notice: 'Copyright (C) 2013-2018 MulticoreWare, Inc',
      home: 'https://www.x265.org',
    },
    {
      name: 'LAME',
      licence: 'LGPL-2.0-or-later',
      mark: 'libmp3lame encoder',
      notice: 'Copyright (c) 1999-2011 by The LAME Project',
      home: 'https://lame.sourceforge.io',
    },
    {
      name: 'libvpx',
      licence: 'BSD-3-Clause',
      mark: 'libvpx-vp9 encoder',
      notice: 'Copyright (c) 2010, The WebM Project authors',
      home: 'https://www.webmproject.org',
    },
    {
      name: 'libaom',
      licence: 'BSD-2-Clause',
      mark: 'AOMedia Project AV1 Encoder',
      notice: 'Copyright (c) 2016, Alliance for Open Media',
      home: 'https://aomedia.org',
    },
    {
      name: 'dav1d',
      licence: 'BSD-2-Clause',
      mark: 'libdav1d',
      notice: 'Copyright © 2018-2025, VideoLAN and dav1d authors',
      home: 'https://www.videolan.org/projects/dav1d.html',
    },
    {
      name: 'Opus',
      licence: 'BSD-3-Clause',
      mark: 'libopus 1.',
      notice: 'Copyright 2001-2023 Xiph.Org, Skype Limited, Octasic, Jean-Marc Valin, Timothy B. Terriberry and others',
      home: 'https://opus-codec.org',
    },
    {
      name: 'Vorbis',
      licence: 'BSD-3-Clause',
      mark: 'Xiph.Org libVorbis',
      notice: 'Copyright (c) 2002-2020 Xiph.org Foundation',
      home: 'https://xiph.org/vorbis',
    },
    {
      name: 'WebP',
      licence: 'BSD-3-Clause',
      mark: 'libwebp encoder',
      notice: 'Copyright (c) 2010, Google Inc.',
      home: 'https://developers.google.com/speed/webp',
    },
    {
      name: 'JPEG XL',
      licence: 'BSD-3-Clause',
      mark: 'libjxl JPEG XL',
      notice: 'Copyright (c) the JPEG XL Project Authors',
      home: 'https://jpeg.org/jpegxl',
    },
  ],
  '@napi-rs/canvas': [
    {
      name: 'Skia',
      licence: 'BSD-3-Clause',
      mark: 'Skia/PDF',
      notice: 'Copyright (c) 2011 Google Inc.',
      home: 'https://skia.org',
    },
  ],
  'better-sqlite3': [
    {
      name: 'SQLite',
      licence: 'blessing',
      mark: 'SQLite format 3',
      home: 'https://www.sqlite.org',
    },
  ],
}

/** Marks of the licences that a binary must not bring along unseen; every match must be of a part that is named above. */
export const COPYLEFT_MARKS = ['x264 - core', 'x265 (build', 'FFmpeg version n', 'GNU General Public License']
