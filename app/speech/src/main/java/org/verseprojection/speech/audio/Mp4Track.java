package org.verseprojection.speech.audio;

import java.nio.ByteBuffer;

/// Where the packets of a sound track lie, as the tables of ISO/IEC 14496-12 say it; nothing of them is checked yet.
///
/// @param setup what the AAC decoder must know beforehand
/// @param sizes the `stsz` table behind its flags: one size for all or 0, their number, their sizes
/// @param runs the `stsc` table behind its flags: from which chunk on how many packets lie in each
/// @param chunks the `stco` or `co64` table behind its flags: where each chunk begins
/// @param wide whether the places of chunks take eight bytes
record Mp4Track(byte[] setup, ByteBuffer sizes, ByteBuffer runs, ByteBuffer chunks, boolean wide) {}
