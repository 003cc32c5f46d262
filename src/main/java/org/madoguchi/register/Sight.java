package org.madoguchi.register;

import java.lang.ScopedValue.CallableOp;
import org.madoguchi.member.InsurerNumber;

/**
 * Whose members are there for the statements of a thread, whatever they ask for: the database holds them to it (see
 * V18__row_level_security.sql). Where nobody has said, nobody's are, so that a new way in shows nothing before somebody has
 * thought about it; and a thread that another one starts has to be told anew.
 *
 * <p>It counts for each connection that is taken from then on, so not for a transaction that has begun before.
 */
public final class Sight {

    private static final ScopedValue<Sight> OF_THIS_THREAD = ScopedValue.newInstance();
    private static final Sight EVERYBODY = new Sight("*");
    private static final Sight NOBODY = new Sight("");

    private final String setting;

    private Sight(String setting) {
        this.setting = setting;
    }

    /** Of one insurer's members: for its staff. */
    public static Sight of(InsurerNumber insurer) {
        return new Sight(insurer.digits());
    }

    /** Of every insurer's members: for members, who may reach somebody at another insurer, and for what nobody waits for. */
    public static Sight ofEverybody() {
        return EVERYBODY;
    }

    static Sight now() {
        return OF_THIS_THREAD.orElse(NOBODY);
    }

    /** As V18__row_level_security.sql lists it; nothing that would have to be quoted. */
    String setting() {
        return setting;
    }

    /**
     * Does the work with this in sight.
     *
     * @throws IllegalStateException where the work around it has less in sight: who works for one insurer stays with it
     */
    public <T, X extends Throwable> T during(CallableOp<? extends T, X> work) throws X {
        if (OF_THIS_THREAD.isBound() && !now().covers(this)) {
            throw new IllegalStateException("What is in sight does not widen");
        }
        return ScopedValue.where(OF_THIS_THREAD, this).call(work);
    }

    /** The same for work without a result. */
    public void run(Runnable work) {
        during(() -> {
            work.run();
            return null;
        });
    }

    private boolean covers(Sight within) {
        return this == EVERYBODY || setting.equals(within.setting);
    }
}
