// Times @vladmandic/human on WebAssembly: `node human.mjs FILE WIDTH HEIGHT`, where FILE holds raw RGB frames one after the other.
// Prints one line of JSON. HumanBenchmark makes the file, calls this and sets Vigil's own figures beside it.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROUNDS = 2;
const require = createRequire(import.meta.url);
const packages = fileURLToPath(new URL('node_modules/', import.meta.url));
const [file, width, height] = process.argv.slice(2);

// It fetches models by HTTP only.
const server = createServer((request, response) =>
  response.end(readFileSync(join(packages, '@vladmandic/human/models', basename(request.url)))));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const { default: Human } = require(join(packages, '@vladmandic/human/dist/human.node-wasm.js'));
const human = new Human({
  backend: 'wasm',
  wasmPath: join(packages, '@tensorflow/tfjs-backend-wasm/dist/'),
  modelBasePath: `http://127.0.0.1:${server.address().port}/`,
  debug: false,
  cacheSensitivity: 0, // every frame anew, as Vigil does
  filter: { enabled: false },
  gesture: { enabled: false },
  hand: { enabled: false },
  segmentation: { enabled: false },
  face: {
    enabled: true,
    detector: { maxDetected: 8 },
    mesh: { enabled: true },
    iris: { enabled: true },
    emotion: { enabled: true },
    description: { enabled: true },
    antispoof: { enabled: false },
    liveness: { enabled: false },
  },
  body: { enabled: true, modelPath: 'movenet-lightning.json' },
  object: { enabled: true, modelPath: 'centernet.json' },
});
await human.load();

const bytes = readFileSync(file);
const size = width * height * 3;
const frames = [];
for (let at = 0; at + size <= bytes.length; at += size) frames.push(bytes.subarray(at, at + size));

const found = { objects: 0, faces: 0, emotions: 0, embeddings: 0, poses: 0 };
async function look(frame) {
  const tensor = human.tf.tensor(new Uint8Array(frame), [Number(height), Number(width), 3], 'int32');
  const result = await human.detect(tensor);
  human.tf.dispose(tensor);
  return result;
}

await look(frames[0]); // the first run prepares
const begin = process.hrtime.bigint();
for (let round = 0; round < ROUNDS; round++) {
  for (const frame of frames) {
    const result = await look(frame);
    if (round > 0) continue;
    found.objects += result.object.length;
    found.faces += result.face.length;
    found.emotions += result.face.filter((face) => face.emotion?.length).length;
    found.embeddings += result.face.filter((face) => face.embedding?.length).length;
    found.poses += result.body.length;
  }
}
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({
  frames: frames.length,
  framesPerSecond: (ROUNDS * frames.length) / seconds,
  wasm: human.env.wasm,
  found,
}));
server.close();
