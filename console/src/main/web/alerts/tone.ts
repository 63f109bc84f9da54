/** A short, low tone: two notes, a third of a second. */
export function playTone(): void {
  const audio = new AudioContext();
  void audio.resume();
  const gain = audio.createGain();
  gain.connect(audio.destination);
  [[587, 0], [784, 0.14]].forEach(([frequency = 0, after = 0]) => {
    const note = audio.createOscillator();
    note.frequency.value = frequency;
    note.connect(gain);
    note.start(audio.currentTime + after);
    note.stop(audio.currentTime + after + 0.16);
  });
  gain.gain.setValueAtTime(0.12, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.34);
  setTimeout(() => void audio.close(), 1_000);
}
