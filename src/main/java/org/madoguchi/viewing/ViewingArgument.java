package org.madoguchi.viewing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler the {@link Viewing} that the gate has decided, and nothing where the gate was not passed. */
class ViewingArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewing.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var viewing = request.getAttribute(Viewing.class.getName(), RequestAttributes.SCOPE_REQUEST);
        if (viewing == null) {
            throw new IllegalStateException(parameter.getExecutable() + " is not behind the gate");
        }
        return viewing;
    }
}
