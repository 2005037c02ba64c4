// Runs before the server: a host of the public internet, which is a server of this machine in truth. The server keeps its
// own rules of what may be fetched; only the operating system is another one.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const HOST = 'www.museum.example';
/** A public address, to which nothing is ever sent. */
const PUBLIC = '93.184.215.14';
const OWN = '127.0.0.1';

const lookUp = dns.lookup;
dns.lookup = (host, options, callback) => {
  if (host !== HOST) return lookUp(host, options, callback);
  process.nextTick(callback, null, [{ address: PUBLIC, family: 4 }]);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  if (options?.host === HOST) leadHome(options);
  return connect.apply(this, args);
};

/** Lets the name be looked up and judged as ever, and goes to this machine then. */
function leadHome(options) {
  const { lookup } = options;
  options.lookup = (host, wanted, callback) =>
    lookup(host, wanted, (error, found) => {
      if (error) callback(error);
      else if (wanted.all) callback(null, [{ address: OWN, family: 4 }]);
      else callback(null, found === PUBLIC ? OWN : found, 4);
    });
}

// What `remoteAddress` is read from; that itself cannot be replaced.
const getPeerName = net.Socket.prototype._getpeername;
net.Socket.prototype._getpeername = function () {
  const name = getPeerName.call(this);
  return name.address === OWN ? { ...name, address: PUBLIC } : name;
};

syncBuiltinESMExports();
