import { review, type Snapshot } from '../core';
import { parseNotes, toSettings } from '../hosts/notes';
import type { Answer, Job } from './engine';

let snapshot: Snapshot | undefined;

self.onmessage = ({ data }: MessageEvent<Job>) => {
  let answer: Answer;
  try {
    snapshot = data.snapshot ?? snapshot;
    if (!snapshot) throw new Error('No workbook was sent to the engine.');
    const notes = parseNotes(data.notes);
    const settings = notes.ok ? toSettings(notes.notes.settings) : {};
    answer = { id: data.id, report: review(snapshot, { settings, corrections: data.corrections }) };
  } catch (error) {
    answer = { id: data.id, fault: error instanceof Error ? error.message : String(error) };
  }
  self.postMessage(answer);
};
