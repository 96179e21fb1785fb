/** Of the events that a worker has, the one that the types of TypeScript leave out. */
interface WorkerGlobalScopeEventMap {
  securitypolicyviolation: SecurityPolicyViolationEvent;
}
