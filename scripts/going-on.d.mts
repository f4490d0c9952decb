export declare function sayGoingOn<T>(work: Promise<T>): Promise<T>
